"""Pictures, videos and QR codes: made fit to publish, and described for those who cannot see them."""
