/** Style sheets have no part in a test of the pane. */
export {}
