"""The demonstration: a small company's autumn, on the real desk, engine, queue, courier and jobs in fast time."""
