using Minka.Domain.Amounts;
using Minka.Domain.Organizations;
using Minka.Hosting;
using Minka.Hosting.Live;
using Minka.Journal;

namespace Minka.Demo;

/// <summary>
/// Lives the story: says commands to the live organisation as somebody at some moment. Commands are queued one after another
/// and become durable in groups, as on a busy morning.
/// </summary>
public sealed class DemoWriter(LiveOrganization kitchen, StoryClock clock, IChance chance)
{
    readonly List<(ICommand Command, Task<Reply> Reply)> waiting = [];

    public LiveOrganization Kitchen { get; } = kitchen;
    public DateOnly Today => clock.Today();

    /// <summary>Acts so far.</summary>
    public int Acts { get; private set; }

    /// <summary>What waited becomes durable, then the clock moves.</summary>
    public async Task At(DateOnly day, int hour, int minute)
    {
        await Settle();
        clock.Set(day, hour, minute);
    }

    /// <summary>Queues a command; it is decided after those before it.</summary>
    public Act Say(PersonId says, ICommand command)
    {
        var act = new Act(chance.NextId(), says, says, Today, clock.GetUtcNow());
        waiting.Add((command, Kitchen.Execute(command, act)));
        Acts++;
        return act;
    }

    /// <summary>Says a command and waits until it is durable.</summary>
    public async Task<Act> Do(PersonId says, ICommand command)
    {
        var act = Say(says, command);
        await Settle();
        return act;
    }

    /// <exception cref="InvalidOperationException">The organisation refused: the story breaks one of its own rules.</exception>
    public async Task Settle()
    {
        foreach (var (command, reply) in waiting)
        {
            switch (await reply)
            {
                case Reply.Refused refused: throw new InvalidOperationException($"{Today}: {command} was refused: {string.Join(", ", refused.Refusals)}");
                case Reply.Failed failed: throw new IOException($"{failed.Failure} {failed.Code}");
            }
        }
        waiting.Clear();
    }

    /// <summary>Whether the box can pay so much now: a story spends what is in it, however poor the months were.</summary>
    public bool BoxHolds(Soles amount) => Read(o => o.Cash.Box >= amount);

    public T Read<T>(Func<Organization, T> view) => Kitchen.Read(view);
}
