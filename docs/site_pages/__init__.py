"""What makes the site of docs/: pages that are drawn from the code, and links that lead out of it."""
