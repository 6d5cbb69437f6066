"""Form: can everyone find their way, also those who listen to the letter or read it in large print?"""
