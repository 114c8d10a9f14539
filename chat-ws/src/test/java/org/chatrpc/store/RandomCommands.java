package org.chatrpc.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.chatrpc.account.ChangePassword;
import org.chatrpc.account.RegisterAccount;
import org.chatrpc.account.UpdateProfile;
import org.chatrpc.account.block.BlockUser;
import org.chatrpc.account.block.UnblockUser;
import org.chatrpc.account.session.CloseSession;
import org.chatrpc.account.session.RenewSession;
import org.chatrpc.account.session.SignIn;
import org.chatrpc.admin.account.DeactivateAccount;
import org.chatrpc.admin.account.EndSessions;
import org.chatrpc.admin.account.ReactivateAccount;
import org.chatrpc.admin.account.SetAdministrator;
import org.chatrpc.admin.room.SetRoomOwner;
import org.chatrpc.log.command.Command;
import org.chatrpc.message.Mentions;
import org.chatrpc.message.PostMessage;
import org.chatrpc.message.edit.DeleteMessage;
import org.chatrpc.message.edit.EditMessage;
import org.chatrpc.message.edit.EditPolicy;
import org.chatrpc.message.report.ReportMessage;
import org.chatrpc.message.response.AddReaction;
import org.chatrpc.message.response.PinMessage;
import org.chatrpc.message.response.RemoveReaction;
import org.chatrpc.message.response.ResponsePolicy;
import org.chatrpc.message.response.UnpinMessage;
import org.chatrpc.model.ChosenPresence.Status;
import org.chatrpc.model.Membership.Notify;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.message.MessagePosted;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.presence.SetPresence;
import org.chatrpc.room.CreateRoom;
import org.chatrpc.room.MarkRead;
import org.chatrpc.room.OpenDirect;
import org.chatrpc.room.SetRoomPreferences;
import org.chatrpc.room.UpdateRoom;
import org.chatrpc.room.member.BanMember;
import org.chatrpc.room.member.InviteMember;
import org.chatrpc.room.member.JoinRoom;
import org.chatrpc.room.member.LeaveRoom;
import org.chatrpc.room.member.RemoveMember;
import org.chatrpc.room.member.SetMemberRole;
import org.chatrpc.room.member.UnbanMember;

/** Random batches of commands from a few users on a few rooms, allowed or not; reproducible by the seed. */
final class RandomCommands {
    static final List<String> PEOPLE = List.of("alice", "bob", "carol", "dave");
    private static final List<String> ROOMS = List.of("general", "tea", "cake", "jam", "nowhere");

    private final Random random;
    private final List<PostMessage> sent = new ArrayList<>();
    private final List<StoredMessage> stored = new ArrayList<>();
    private int counter;
    private boolean first = true;

    RandomCommands(long seed) {
        random = new Random(seed);
    }

    List<Command<?>> batch() {
        List<Command<?>> commands = new ArrayList<>();
        if (first) {
            first = false;
            PEOPLE.forEach(person -> commands.add(new RegisterAccount(
                    person, "The " + person, "hash 0", Chat.session("of " + person, person), true, true, "general")));
        }
        for (int left = random.nextInt(16); left >= 0; left--) {
            commands.add(random.nextInt(10) < 4 ? post() : other());
        }
        return commands;
    }

    private PostMessage post() {
        if (!sent.isEmpty() && random.nextInt(8) == 0) {
            return pick(sent);
        }
        long replyTo = random.nextInt(6) == 0 ? random.nextInt(200) : 0;
        if (!stored.isEmpty() && random.nextInt(4) == 0) {
            StoredMessage target = pick(stored);
            PostMessage answer = new PostMessage(
                    pick(PEOPLE), target.room(), "answer", "id-" + counter++, target.id(), Mentions.NONE);
            sent.add(answer);
            return answer;
        }
        List<String> mentions =
                PEOPLE.stream().filter(person -> random.nextInt(4) == 0).toList();
        PostMessage post = new PostMessage(
                pick(PEOPLE),
                pick(ROOMS),
                "text " + counter,
                "id-" + counter++,
                replyTo,
                random.nextInt(3) == 0 ? Chat.mentionsOfAll(mentions) : Chat.mentions(mentions));
        sent.add(post);
        return post;
    }

    /** Receives what was recorded, so that later commands can refer to it. */
    void recorded(List<LogEntry> entries) {
        entries.stream()
                .map(LogEntry::fact)
                .filter(MessagePosted.class::isInstance)
                .forEach(fact -> stored.add(((MessagePosted) fact).message()));
    }

    /** Edits, deletes or pins a message, or reacts to it. */
    private Command<?> change(String person) {
        if (stored.isEmpty()) {
            return new DeleteMessage(person, "general", 1, "");
        }
        StoredMessage message = pick(stored);
        if (random.nextInt(3) == 0) {
            return react(person, message);
        }
        String actor = random.nextInt(4) == 0 ? person : message.author();
        return random.nextInt(4) == 0
                ? new DeleteMessage(actor, message.room(), message.id(), "")
                : new EditMessage(
                        actor,
                        message.room(),
                        message.id(),
                        "edited " + random.nextInt(3),
                        random.nextInt(3) == 0 ? OptionalInt.of(random.nextInt(2)) : OptionalInt.empty(),
                        random.nextInt(4) == 0
                                ? Chat.mentionsOfAll(PEOPLE.subList(random.nextInt(3), 3))
                                : Chat.mentions(PEOPLE.subList(random.nextInt(3), 3)),
                        new EditPolicy(true, Duration.ofSeconds(20), true, 200));
    }

    private Command<?> react(String person, StoredMessage message) {
        if (random.nextInt(9) == 0) {
            return new ReportMessage(person, message.room(), message.id(), "spam");
        }
        if (random.nextInt(3) == 0) {
            return random.nextInt(4) == 0
                    ? new UnpinMessage(person, message.room(), message.id())
                    : new PinMessage(person, message.room(), message.id(), new ResponsePolicy(3, 3));
        }
        String emoji = pick(List.of("👍", "❤️", "🎉", "🚀"));
        return random.nextInt(3) == 0
                ? new RemoveReaction(person, message.room(), message.id(), emoji)
                : new AddReaction(person, message.room(), message.id(), emoji, new ResponsePolicy(3, 3));
    }

    private Command<?> other() {
        String actor = pick(PEOPLE);
        String room = pick(ROOMS);
        return switch (random.nextInt(40)) {
            case 0 ->
                new CreateRoom(
                        actor, pick(ROOMS.subList(1, 4)), "Title", "", pick(List.of(Visibility.values())), Role.MEMBER);
            case 1 ->
                new UpdateRoom(
                        actor,
                        room,
                        Optional.of("Title " + random.nextInt(3)),
                        Optional.empty(),
                        random.nextInt(9) == 0 ? Optional.of(true) : Optional.empty(),
                        random.nextInt(4) == 0 ? Optional.of(pick(List.of(Role.values()))) : Optional.empty());
            case 2 ->
                new UpdateRoom(
                        actor, room, Optional.empty(), Optional.of("topic"), Optional.of(false), Optional.empty());
            case 3, 4 -> new JoinRoom(actor, room);
            case 5 -> new LeaveRoom(actor, room);
            case 6 -> new InviteMember(actor, room, pick(PEOPLE));
            case 7 -> new RemoveMember(actor, room, pick(PEOPLE));
            case 8 -> new SetMemberRole(actor, room, pick(PEOPLE), pick(List.of(Role.values())));
            case 9, 10 -> new MarkRead(actor, room, random.nextInt(30));
            case 11 -> new SignIn(Chat.session("session-" + counter++, actor), "hash 0", 3, Map.of());
            case 12 -> new UpdateProfile(actor, "Name " + random.nextInt(3));
            case 13 -> new CloseSession(actor, "session-" + random.nextInt(counter + 1));
            case 15 ->
                new SetRoomPreferences(
                        actor, room, Optional.of(pick(List.of(Notify.values()))), Optional.of(random.nextBoolean()));
            case 16, 17, 18, 19, 20, 21, 22, 23 -> change(actor);
            case 24, 37, 38, 39 -> new BanMember(actor, pick(ROOMS.subList(1, 4)), pick(PEOPLE));
            case 25, 26, 27 -> new UnbanMember(actor, pick(ROOMS.subList(1, 4)), pick(PEOPLE));
            case 28 -> new BlockUser(actor, pick(PEOPLE));
            case 29 -> new UnblockUser(actor, pick(PEOPLE));
            case 30 ->
                new SetPresence(
                        actor,
                        Optional.of(pick(List.of(Status.values()))),
                        random.nextBoolean() ? Optional.of(new SetPresence.Text("text", Chat.NOW)) : Optional.empty());
            case 32 -> new DeactivateAccount(actor, pick(PEOPLE));
            case 33 -> new ReactivateAccount(actor, pick(PEOPLE));
            case 34 -> new SetAdministrator(actor, pick(PEOPLE), random.nextBoolean());
            case 35 -> new SetRoomOwner(actor, room, pick(PEOPLE));
            case 36 -> new EndSessions(actor, pick(PEOPLE));
            case 14 -> new OpenDirect(actor, pick(PEOPLE.subList(0, 2)));
            default ->
                random.nextBoolean()
                        ? new ChangePassword(actor, "of " + actor, "hash 0", "hash " + random.nextInt(2))
                        : new RenewSession(actor, "of " + actor, Chat.NOW, Chat.NOW.plusSeconds(1L << 33));
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
