using Microsoft.Data.Sqlite;

namespace Minka.Journal.Tests;

sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("minka-journal-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>What another program does to a file.</summary>
    public static void Edit(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        connection.Run(sql);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
