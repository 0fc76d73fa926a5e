"""`trendbook fetch`: the only part of the program that opens a socket.

`command` is what the command line calls, `run` the round over all sources. `client` asks one address
(`transport`, `guard`, `decoding`, `politeness`); what came is read in processes of their own (`workers`,
`worker`, `bodies`) and remembered by `store`. What is decided is decided in `generator.incoming`.
"""
