using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Minka.Hosting.Tests.Fitting;

/// <summary>Every log line of a test, to be searched for what must not be in it.</summary>
sealed class KeptLog : ILoggerFactory, ILogger
{
    readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyCollection<string> Lines => lines;
    public override string ToString() => string.Join('\n', lines);

    public ILogger CreateLogger(string categoryName) => this;
    public void AddProvider(ILoggerProvider provider) { }
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
    public bool IsEnabled(LogLevel logLevel) => true;
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");
    public void Dispose() { }
}
