using Microsoft.Extensions.Logging;
using Minka.Hosting.Facts;
using Minka.Hosting.Nodes;
using Minka.Journal;

namespace Minka.Hosting.Live;

/// <summary>What a live organisation needs besides its store.</summary>
sealed record Surroundings(DeviceKey Key, FactCodec Codec, HeadMemory Memory, IChance Chance, TimeProvider Clock, ILogger Log)
{
    /// <summary>Notes what was written last.</summary>
    public LateMemory Written { get; } = new(Memory, Log);

    /// <summary>Destroys the attachment of a fact whose words were erased.</summary>
    public Action<string> Shred { get; init; } = _ => { };

    /// <summary>Says in the log what failed, under a short code that the screen shows as well. Never a name or a payload.</summary>
    public Reply.Failed Failed(OrganizationId organization, Exception e)
    {
        Span<byte> bytes = stackalloc byte[4];
        Chance.Fill(bytes);
        var code = Convert.ToHexStringLower(bytes);
        var failure = Failures.Of(e);
        // The stack says where, the type says what; the message of an exception may quote what somebody typed.
        Log.LogError("{Code} {Organization} {Failure} {Exception} {Stack}", code, organization, failure, e.GetType().Name, e.StackTrace);
        return new Reply.Failed(failure, code);
    }
}
