"""What kind of line this is: features, decoding, ticker, headline, furniture, notes."""
