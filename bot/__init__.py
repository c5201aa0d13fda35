"""What people talk to: async and platform libraries live here and stop here."""
