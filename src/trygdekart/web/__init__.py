"""The pages in the browser: a thin surface that shows what `case` and `law` say, on this machine only."""
