Host.CreateDefaultBuilder(args)
    .ConfigureWebHostDefaults(web => web.UseStartup<Desk.Startup>())
    .Build()
    .Run();
