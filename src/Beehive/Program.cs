using Beehive;
using Beehive.Platform.CommandLine;

return await Door.EnterAsync(args, Verbs.All);
