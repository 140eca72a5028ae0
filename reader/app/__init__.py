"""State and services between the core and a screen: paths, settings, messages. No Qt."""
