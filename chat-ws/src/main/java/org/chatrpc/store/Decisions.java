package org.chatrpc.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.chatrpc.log.Draft;
import org.chatrpc.log.Outcome;
import org.chatrpc.log.Outcome.Refusal;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Fact;
import org.chatrpc.model.LogEntry;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.Snapshot.Membership;
import org.chatrpc.model.Snapshot.RoomState;
import org.chatrpc.model.StoredMessage;
import org.chatrpc.model.Visibility;

/**
 * What becomes of drafts, decided one after the other on the state that the drafts before them left. As a visitor it records
 * one fact, unless that changes nothing, or says why the state does not allow it.
 */
final class Decisions implements Fact.Visitor<Optional<Refusal>> {
    private static final Optional<Refusal> ALLOWED = Optional.empty();

    private final Batch batch;
    private final Instant at;

    /** @param at when all of the batch happens, to the millisecond */
    Decisions(Batch batch, Instant at) {
        this.batch = batch;
        this.at = at;
    }

    Outcome decide(Draft draft) {
        if (draft instanceof Draft.Post post) {
            StoredMessage original = batch.messages.get(new Batch.ClientKey(post.author(), post.clientMessageId()));
            // Before any other question: the author of a message that is stored may have left the room since.
            return original == null ? finished(post(post)) : new Outcome.Duplicate(original);
        }
        for (Fact fact : ((Draft.Facts) draft).facts()) {
            Optional<Refusal> refusal = fact.accept(this);
            if (refusal.isPresent()) {
                return finished(refusal);
            }
        }
        return finished(ALLOWED);
    }

    private Outcome finished(Optional<Refusal> refusal) {
        if (refusal.isEmpty()) {
            return new Outcome.Committed(batch.keepDraft());
        }
        batch.dropDraft();
        return new Outcome.Refused(refusal.get());
    }

    private Optional<Refusal> post(Draft.Post post) {
        RoomState room = batch.rooms.get(post.room());
        if (room == null) {
            return Optional.of(Refusal.NO_SUCH_ROOM);
        }
        if (batch.member(post.room(), post.author()) == null) {
            return Optional.of(Refusal.NOT_A_MEMBER);
        }
        if (room.info().archived()) {
            return Optional.of(Refusal.ROOM_ARCHIVED);
        }
        if (post.replyTo() != 0 && !post.room().equals(batch.messageRooms.get(post.replyTo()))) {
            return Optional.of(Refusal.NO_SUCH_REPLIED_MESSAGE);
        }
        StoredMessage message = new StoredMessage(
                batch.nextSeq(),
                post.room(),
                room.lastNumber() + 1,
                post.author(),
                post.body(),
                post.clientMessageId(),
                post.replyTo(),
                at,
                post.mentions().stream()
                        .filter(username -> batch.member(post.room(), username) != null)
                        .toList());
        batch.messages.put(new Batch.ClientKey(post.author(), post.clientMessageId()), message);
        batch.messageRooms.put(message.id(), message.room());
        batch.rooms.put(post.room(), new RoomState(room.info(), message.number(), at));
        return record(new Fact.MessagePosted(message));
    }

    private Optional<Refusal> record(Fact fact) {
        batch.add(new LogEntry(batch.nextSeq(), at, fact));
        return ALLOWED;
    }

    @Override
    public Optional<Refusal> messagePosted(Fact.MessagePosted fact) {
        throw new IllegalArgumentException("A message gets its number here, so it comes as Draft.Post: " + fact);
    }

    @Override
    public Optional<Refusal> roomCreated(Fact.RoomCreated fact) {
        if (batch.rooms.get(fact.room().id()) != null) {
            return Optional.of(Refusal.ROOM_EXISTS);
        }
        RoomInfo room = fact.room();
        RoomInfo stored = new RoomInfo(
                room.id(), room.title(), room.topic(), room.visibility(), room.archived(), millis(room.createdAt()));
        batch.rooms.put(stored.id(), new RoomState(stored, 0, null));
        return record(new Fact.RoomCreated(fact.actor(), stored));
    }

    @Override
    public Optional<Refusal> roomUpdated(Fact.RoomUpdated fact) {
        RoomState before = batch.rooms.get(fact.room().id());
        if (before == null) {
            return Optional.of(Refusal.NO_SUCH_ROOM);
        }
        RoomInfo room = fact.room();
        RoomInfo after = new RoomInfo(
                room.id(),
                room.title(),
                room.topic(),
                before.info().visibility(),
                room.archived(),
                before.info().createdAt());
        if (after.equals(before.info())) {
            return ALLOWED;
        }
        batch.rooms.put(room.id(), new RoomState(after, before.lastNumber(), before.lastMessageAt()));
        return record(new Fact.RoomUpdated(fact.actor(), after));
    }

    @Override
    public Optional<Refusal> memberJoined(Fact.MemberJoined fact) {
        RoomState room = batch.rooms.get(fact.room());
        if (room == null) {
            return Optional.of(Refusal.NO_SUCH_ROOM);
        }
        if (batch.member(fact.room(), fact.username()) != null) {
            return ALLOWED;
        }
        Role role = roleOnJoining(room.info(), fact);
        batch.put(new Membership(fact.room(), fact.username(), role, batch.nextSeq(), 0, at, room.lastNumber()));
        return record(new Fact.MemberJoined(fact.actor(), fact.room(), fact.username(), role));
    }

    /** Whoever comes to an empty room becomes its owner. */
    private Role roleOnJoining(RoomInfo room, Fact.MemberJoined fact) {
        boolean fits = room.visibility() == Visibility.DIRECT || batch.hasOtherMember(fact.room(), fact.username());
        return fits ? fact.role() : Role.OWNER;
    }

    @Override
    public Optional<Refusal> memberLeft(Fact.MemberLeft fact) {
        Membership stay = batch.member(fact.room(), fact.username());
        if (stay == null) {
            return ALLOWED;
        }
        if (isLastOwner(stay) && batch.hasOtherMember(fact.room(), fact.username())) {
            return Optional.of(Refusal.LAST_OWNER);
        }
        batch.put(new Membership(
                stay.room(),
                stay.username(),
                stay.role(),
                stay.fromSeq(),
                batch.nextSeq(),
                stay.joinedAt(),
                stay.readNumber()));
        return record(fact);
    }

    @Override
    public Optional<Refusal> roleChanged(Fact.RoleChanged fact) {
        Membership stay = batch.member(fact.room(), fact.username());
        if (stay == null) {
            return Optional.of(batch.rooms.get(fact.room()) == null ? Refusal.NO_SUCH_ROOM : Refusal.NOT_A_MEMBER);
        }
        if (stay.role() == fact.role()) {
            return ALLOWED;
        }
        if (isLastOwner(stay)) {
            return Optional.of(Refusal.LAST_OWNER);
        }
        batch.put(new Membership(
                stay.room(), stay.username(), fact.role(), stay.fromSeq(), 0, stay.joinedAt(), stay.readNumber()));
        return record(fact);
    }

    private boolean isLastOwner(Membership stay) {
        return stay.role() == Role.OWNER && !batch.hasOtherOwner(stay.room(), stay.username());
    }

    @Override
    public Optional<Refusal> readMarked(Fact.ReadMarked fact) {
        Membership stay = batch.member(fact.room(), fact.username());
        if (stay == null || stay.readNumber() >= fact.number()) {
            return ALLOWED;
        }
        batch.put(new Membership(
                stay.room(), stay.username(), stay.role(), stay.fromSeq(), 0, stay.joinedAt(), fact.number()));
        return record(fact);
    }

    @Override
    public Optional<Refusal> accountCreated(Fact.AccountCreated fact) {
        AccountInfo account = fact.account();
        if (batch.accounts.get(account.username()) != null) {
            return Optional.of(Refusal.USERNAME_TAKEN);
        }
        if (account.administrator() && batch.hasAccounts()) {
            return Optional.of(Refusal.NOT_THE_FIRST_ACCOUNT);
        }
        AccountInfo stored = new AccountInfo(
                account.username(), account.displayName(), account.administrator(), millis(account.createdAt()));
        batch.accounts.put(stored.username(), new Batch.Account(stored, fact.passwordHash()));
        return record(new Fact.AccountCreated(stored, fact.passwordHash()));
    }

    @Override
    public Optional<Refusal> accountUpdated(Fact.AccountUpdated fact) {
        Batch.Account before = batch.accounts.get(fact.account().username());
        if (before == null) {
            return Optional.of(Refusal.NO_SUCH_ACCOUNT);
        }
        AccountInfo info = before.info();
        AccountInfo after =
                new AccountInfo(info.username(), fact.account().displayName(), info.administrator(), info.createdAt());
        if (after.equals(info)) {
            return ALLOWED;
        }
        batch.accounts.put(info.username(), new Batch.Account(after, before.passwordHash()));
        return record(new Fact.AccountUpdated(after));
    }

    @Override
    public Optional<Refusal> passwordChanged(Fact.PasswordChanged fact) {
        Batch.Account account = batch.accounts.get(fact.username());
        if (account == null || account.passwordHash().equals(fact.passwordHash())) {
            return ALLOWED;
        }
        batch.accounts.put(fact.username(), new Batch.Account(account.info(), fact.passwordHash()));
        return record(fact);
    }

    @Override
    public Optional<Refusal> sessionOpened(Fact.SessionOpened fact) {
        SessionRecord session = fact.session();
        if (batch.sessions.get(session.id()) != null) {
            return ALLOWED;
        }
        SessionRecord stored = new SessionRecord(
                session.id(),
                session.tokenHash(),
                session.username(),
                session.clientName(),
                session.address(),
                millis(session.createdAt()),
                millis(session.expiresAt()));
        batch.sessions.put(stored.id(), new Batch.Session(stored, batch.nextSeq(), 0));
        return record(new Fact.SessionOpened(stored));
    }

    @Override
    public Optional<Refusal> sessionClosed(Fact.SessionClosed fact) {
        Batch.Session session = batch.sessions.get(fact.sessionId());
        if (session == null
                || session.closedSeq() != 0
                || !session.info().username().equals(fact.username())) {
            return ALLOWED;
        }
        batch.sessions.put(fact.sessionId(), new Batch.Session(session.info(), session.openedSeq(), batch.nextSeq()));
        return record(fact);
    }

    /** As it is read back. */
    private static Instant millis(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }
}
