"""Training of the network that finds quotations; see README.md. No part of the program."""
