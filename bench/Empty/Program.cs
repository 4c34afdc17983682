// What the start of Beehive is measured against: the smallest ASP.NET Core app, published alike.
var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "Hello World!");
app.Run();
