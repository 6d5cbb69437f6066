"""Can the dates of a letter be right: by the calendar, as last days, as the time to appeal?"""
