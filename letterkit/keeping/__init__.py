"""What can be made again, kept in the user's own folder: files, and objects of letterkit's own classes."""
