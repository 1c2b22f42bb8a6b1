"""The deck library of the console: looking through decks, uploading and sharing them, building run sheets."""
