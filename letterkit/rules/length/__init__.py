"""Length and difficulty: is it short enough to hold in mind, and easy enough to read?"""
