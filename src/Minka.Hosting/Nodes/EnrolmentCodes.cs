using System.Security.Cryptography;
using System.Text;
using Minka.Domain.Organizations;
using Minka.Journal;

namespace Minka.Hosting.Nodes;

/// <summary>What an enrolment code stands for.</summary>
/// <param name="By">The officer who showed it.</param>
/// <param name="Second">The second officer, where the organisation has one to ask.</param>
public sealed record Enrolment(Guid Organization, PersonId By, PersonId? Second);

/// <summary>
/// Six digits that an office-holder shows and someone types on a new phone: ten minutes, one use. They live in memory only,
/// so a restart ends them. Twenty wrong codes an hour in one organisation and codes rest: a chance of 1 in 50,000 at guessing.
/// </summary>
public sealed class EnrolmentCodes
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);
    const int WrongMax = 20;
    static readonly TimeSpan window = TimeSpan.FromHours(1);

    readonly IChance chance;
    readonly TimeProvider clock;
    readonly long started;
    readonly Lock gate = new();
    readonly List<(string Code, TimeSpan Until, Enrolment Enrolment)> open = [];
    readonly Dictionary<Guid, Queue<TimeSpan>> wrong = [];

    internal EnrolmentCodes(IChance chance, TimeProvider clock)
    {
        this.chance = chance;
        this.clock = clock;
        started = clock.GetTimestamp();
    }

    /// <summary>A new code; whoever typed the earlier one of the same officer gets nothing any more.</summary>
    public string Show(Enrolment enrolment)
    {
        lock (gate)
        {
            open.RemoveAll(o => o.Until <= Now || (o.Enrolment.Organization == enrolment.Organization && o.Enrolment.By == enrolment.By));
            string code;
            do code = SixDigits(); while (open.Any(o => o.Code == code));
            open.Add((code, Now + Life, enrolment));
            return code;
        }
    }

    /// <summary>Uses up a code. Null for a wrong, used or expired one, and after too many wrong ones.</summary>
    public Enrolment? Use(Guid organization, string code)
    {
        lock (gate)
        {
            open.RemoveAll(o => o.Until <= Now);
            if (!wrong.TryGetValue(organization, out var tries)) wrong[organization] = tries = [];
            while (tries.TryPeek(out var oldest) && oldest <= Now - window) tries.Dequeue();
            if (tries.Count >= WrongMax) return null;
            var at = open.FindIndex(o => o.Enrolment.Organization == organization && Same(o.Code, code));
            if (at < 0)
            {
                tries.Enqueue(Now);
                return null;
            }
            var enrolment = open[at].Enrolment;
            open.RemoveAt(at);
            return enrolment;
        }
    }

    TimeSpan Now => clock.GetElapsedTime(started);

    static bool Same(string a, string b) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));

    string SixDigits()
    {
        Span<byte> bytes = stackalloc byte[8];
        chance.Fill(bytes);
        return (BitConverter.ToUInt64(bytes) % 1_000_000).ToString("000000");
    }
}
