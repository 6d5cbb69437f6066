"""letterkit in editors, by the Language Server Protocol: what is wrong as one types, what to do, and what names mean.

server.py speaks the protocol; what it asks for is worked out by functions that take and give plain data, in a thread of
its own (desk.py). Nothing of a letter is written down or logged.
"""
