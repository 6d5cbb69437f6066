"""What handlers' edits of built letters teach about the phrases: how often each is changed, and how.

A letter says through its receipt and its paragraphs' tags what was edited (edits.py). What stands there is laid along
the phrase's wording (routes.py, aligning.py), so that values become the facts that they came from (changes.py), and
what could tell of a client is masked (privacy.py). The changes of many letters are counted (tally.py), and frequent
ones become a patch (patch.py).
"""
