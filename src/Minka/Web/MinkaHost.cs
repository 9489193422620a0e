using System.IO.Compression;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.ResponseCompression;
using Minka.Domain.Menus;
using Minka.Domain.Turns.Rosters;
using Minka.Features;
using Minka.Features.Menus;
using Minka.Features.Turns;
using Minka.Hosting.Live;
using Minka.Hosting.Nodes;
using Minka.Journal;
using Minka.Locale;
using Minka.Planning;
using Minka.Ui;

namespace Minka.Web;

/// <summary>Another process serves this data folder.</summary>
public sealed class FolderInUseException(string message) : Exception(message);

/// <summary>Builds the server: the node with its live organisations, the gate, the screens.</summary>
public static class MinkaHost
{
    public static readonly TimeSpan IdleTime = TimeSpan.FromMinutes(90);

    /// <summary>How long a stopping server waits for requests under way before it hangs up on them; a service is killed after some seconds more.</summary>
    public static readonly TimeSpan LeavingTime = TimeSpan.FromSeconds(2);

    public const long BodyBytesMax = 8 * 1024 * 1024;

    /// <exception cref="FolderInUseException">Another server holds the data folder.</exception>
    public static WebApplication Build(ServeOptions options)
    {
        // Nothing in the folder where somebody happens to stand configures the server, and nobody watches that folder with all that lies below it.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = "minka", ContentRootPath = AppContext.BaseDirectory, Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        builder.WebHost.UseUrls(options.Urls).UseKestrelCore().ConfigureKestrel(k => { k.AddServerHeader = false; k.Limits.MaxRequestBodySize = BodyBytesMax; });
        Log(builder.Logging, options.LogLevel);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LeavingTime);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(options.Clock);
        builder.Services.AddSingleton<IChance>(options.Folder.Chance);
        builder.Services.AddSingleton(provider => Open(options, provider.GetRequiredService<ILoggerFactory>()));
        // The solver's native library is loaded by the first question, not here.
        builder.Services.AddSingleton<IMenuPlanner>(_ => new MenuPlanners());
        builder.Services.AddSingleton<AskedMenus>();
        builder.Services.AddSingleton<IRosterPlanner>(_ => new RosterPlanners());
        builder.Services.AddSingleton<WhyNotAnswers>();
        builder.Services.AddMinkaUi(options.StrictTexts);
        builder.Services.AddScoped<Visit>();
        builder.Services.AddSingleton<KeptForms>();
        builder.Services.AddScoped<IRecovered, RecoveredForms>();
        builder.Services.AddSingleton<KeptPages>();
        builder.Services.AddDataProtection().SetApplicationName("minka").PersistKeysToFileSystem(ProtectionKeys(options.DataFolder));
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "visita";
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.ExpireTimeSpan = IdleTime;
            cookie.SlidingExpiration = true;
        });
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = ["text/html", "text/css", "text/javascript", "image/svg+xml", "text/csv", "application/json"];
        });
        // The fastest level, which is the default, makes pages half as heavy again; data is bought by the megabyte.
        builder.Services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        builder.Services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        var app = builder.Build();
        // The books are opened while everything else is made ready.
        var opening = Task.Run(app.Services.GetRequiredService<Node>);
        app.UseResponseCompression();
        SecurityHeaders.Use(app);
        Preferences.Use(app);
        app.UseMiddleware<Faults>();
        app.UseRouting();
        app.UseMiddleware<Gate>();
        app.UseAntiforgery();
        Health.Map(app);
        Files.Map(app);
        Screens.Map(new Routes(app));
        PoCatalog.Embedded(Languages.Spanish);
        // Open before the first request: a broken or busy folder is said at the start, not to a cook at noon.
        opening.GetAwaiter().GetResult();
        return app;
    }

    static Node Open(ServeOptions options, ILoggerFactory logs)
    {
        var folder = DataFolder.TryOpen(options.DataFolder, options.Folder with { Clock = options.Clock, Logs = logs }, out var inUse)
            ?? throw new FolderInUseException(inUse?.Message ?? "");
        return new Node(folder, OrganizationShelf.Open(folder));
    }

    static DirectoryInfo ProtectionKeys(string dataFolder)
    {
        var path = Path.Combine(dataFolder, "keys", "cookies");
        if (OperatingSystem.IsWindows()) return Directory.CreateDirectory(path);
        return Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>One line an event, with codes and ids; the framework speaks only when something is wrong.</summary>
    static void Log(ILoggingBuilder logging, LogLevel level)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(console => { console.SingleLine = true; console.UseUtcTimestamp = true; console.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ "; });
        logging.SetMinimumLevel(level);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // It says at every form that it forbids caching, which every page does already.
        logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
    }
}
