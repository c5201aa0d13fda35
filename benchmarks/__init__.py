"""What a durable answer costs, beside what people would otherwise build: always as ratios within one run."""
