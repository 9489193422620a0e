using Minka.Journal;

namespace Minka.Hosting.Live;

/// <summary>The journal's own verification, in the two halves in which a live organisation asks for it.</summary>
static class JournalChecks
{
    public static Check HashChain(VerificationReport report) => Summary(report);

    public static Check Signatures(IJournalStore store, long nowMs, CancellationToken closing)
    {
        try { return Summary(Verification.Of(store, nowMs, Checks.Signatures, cancel: closing)); }
        catch (OperationCanceledException) { return Check.Pending; }
        // A disk that stuttered accuses nobody: the books stay open, and the screen says that nobody could look.
        catch (IOException e) { return Check.Unread(e.GetType().Name); }
    }

    static Check Summary(VerificationReport report) => report.FirstFault is { } fault ? Check.Wrong(fault.ToString()) : Check.Ok;
}
