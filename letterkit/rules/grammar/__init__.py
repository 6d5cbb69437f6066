"""Grammar: is it said in the plainest way, who does what, to whom, and on what condition?"""
