"""What happens because of the clock."""
