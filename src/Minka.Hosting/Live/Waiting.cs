using Minka.Domain.Organizations;
using EntryRef = Minka.Domain.Organizations.EntryRef;

namespace Minka.Hosting.Live;

/// <summary>Something that waits for the writer. Until the writer takes it, it can still be called off; afterwards it gets its answer.</summary>
abstract class Waiting
{
    readonly TaskCompletionSource<Reply> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    int taken;

    protected Waiting(Act act, CancellationToken cancelled)
    {
        Act = act;
        if (cancelled.CanBeCanceled) cancelled.Register(() => { if (TryTake()) answer.TrySetCanceled(cancelled); });
    }

    public Act Act { get; }
    public Task<Reply> Answer => answer.Task;

    public bool TryTake() => Interlocked.Exchange(ref taken, 1) == 0;
    public void Reply(Reply reply) => answer.TrySetResult(reply);
}

sealed class WaitingCommand(ICommand command, Act act, CancellationToken cancelled) : Waiting(act, cancelled)
{
    public ICommand Command { get; } = command;
}

sealed class WaitingErasure(EntryRef entry, Minka.Journal.ErasureReason reason, Act act, PersonId? second, CancellationToken cancelled) : Waiting(act, cancelled)
{
    public EntryRef Entry { get; } = entry;
    public PersonId? Second { get; } = second;
    public Minka.Journal.ErasureReason Reason { get; } = reason;
}
