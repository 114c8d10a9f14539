package org.chatrpc.client.soap.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.chatrpc.client.session.announcement.Announcement;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.session.gateway.OwnSession;
import org.chatrpc.client.session.gateway.SendReceipt;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.gateway.page.HistoryPage;
import org.chatrpc.client.session.gateway.page.ThreadPage;
import org.chatrpc.client.session.model.BannedPerson;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.MessageRevision;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.model.Presence;
import org.chatrpc.client.session.model.Reaction;
import org.chatrpc.client.session.model.Report;
import org.chatrpc.client.session.model.Responses;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomMember;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.model.Status;
import org.chatrpc.contract.BannedUser;
import org.chatrpc.contract.GetHistoryResponse;
import org.chatrpc.contract.GetThreadResponse;
import org.chatrpc.contract.Member;
import org.chatrpc.contract.Message;
import org.chatrpc.contract.Receipt;
import org.chatrpc.contract.Revision;
import org.chatrpc.contract.Room;
import org.chatrpc.contract.RoomReport;
import org.chatrpc.contract.Session;
import org.chatrpc.contract.SessionInfo;
import org.chatrpc.contract.User;
import org.chatrpc.text.Mention;
import org.chatrpc.text.NameText;
import org.jspecify.annotations.Nullable;

/** Converts the contract's types to the client's. Unknown enumeration values become the most harmless known one. */
public final class FromContract {

    private FromContract() {}

    public static Account account(Session session) {
        return new Account(
                new SessionToken(session.getToken()),
                session.getUsername(),
                name(session.getDisplayName(), session.getUsername()),
                Boolean.TRUE.equals(session.isMustChangePassword()));
    }

    public static RoomSummary room(Room room) {
        return new RoomSummary(
                room.getRoom(),
                title(room),
                name(room.getTopic(), ""),
                word(RoomKind.class, room.getVisibility(), RoomKind.PRIVATE),
                room.isArchived(),
                room.getMemberCount(),
                room.getLastNumber(),
                Optional.ofNullable(room.getLastMessageAt()),
                Optional.ofNullable(room.getRole()).map(role -> word(Role.class, role, Role.MEMBER)),
                Optional.ofNullable(room.getReadNumber()).orElse(0L),
                Optional.ofNullable(room.getMentions()).orElse(0),
                Optional.ofNullable(room.getPeer()),
                word(Role.class, Objects.requireNonNullElse(room.getPostingRole(), Role.MEMBER.name()), Role.MEMBER),
                Optional.ofNullable(room.getMentionsAllRole()).map(role -> word(Role.class, role, Role.OWNER)),
                new RoomSummary.Preferences(
                        word(RoomSummary.Notify.class, room.getNotify(), RoomSummary.Notify.ALL),
                        Boolean.TRUE.equals(room.isFavourite())));
    }

    /** That of a direct room is the name of a person. */
    private static String title(Room room) {
        return Optional.ofNullable(room.getPeer())
                .map(peer -> ServiceMark.on(name(room.getTitle(), peer), null))
                .orElseGet(() -> name(room.getTitle(), room.getRoom()));
    }

    public static RoomMember member(Member member) {
        return new RoomMember(
                member.getUsername(),
                ServiceMark.on(name(member.getDisplayName(), member.getUsername()), member.getKind()),
                ServiceMark.isService(member.getKind()),
                word(Role.class, member.getRole(), Role.MEMBER),
                new Status(
                        presence(member.getPresence()),
                        name(member.getStatusText(), ""),
                        Optional.ofNullable(member.getStatusUntil()),
                        Optional.ofNullable(member.getLastSeenAt()),
                        Optional.empty()));
    }

    public static Person person(User user) {
        return new Person(
                user.getUsername(),
                ServiceMark.on(name(user.getDisplayName(), user.getUsername()), user.getKind()),
                new Status(
                        presence(user.getPresence()),
                        name(user.getStatusText(), ""),
                        Optional.ofNullable(user.getStatusUntil()),
                        Optional.ofNullable(user.getLastSeenAt()),
                        Optional.ofNullable(user.getStatus()).map(FromContract::presence)));
    }

    private static Presence presence(String word) {
        return word(Presence.class, word, Presence.ONLINE);
    }

    public static BannedPerson banned(BannedUser banned) {
        return new BannedPerson(
                banned.getUsername(),
                ServiceMark.on(name(banned.getDisplayName(), banned.getUsername()), null),
                banned.getBannedAt(),
                banned.getBannedBy());
    }

    public static OwnSession ownSession(SessionInfo session) {
        return new OwnSession(
                session.getSessionId(),
                name(session.getClientName(), ""),
                name(session.getAddress(), ""),
                session.getCreatedAt(),
                session.getLastSeenAt(),
                session.getExpiresAt(),
                session.isCurrent());
    }

    public static HistoryPage history(GetHistoryResponse response) {
        return new HistoryPage(
                response.getMessage().stream().map(FromContract::message).toList(), response.isHasMore());
    }

    public static ThreadPage thread(GetThreadResponse response) {
        return new ThreadPage(
                message(response.getRoot()),
                new HistoryPage(
                        response.getMessage().stream()
                                .map(FromContract::message)
                                .toList(),
                        response.isHasMore()));
    }

    public static ChatMessage message(Message message) {
        return new ChatMessage(
                message.getMessageId(),
                message.getRoom(),
                message.getNumber(),
                message.getAuthor(),
                ServiceMark.on(name(message.getAuthorName(), message.getAuthor()), message.getAuthorKind()),
                text(message.getBody()),
                message.getSentAt(),
                Optional.ofNullable(message.getClientMessageId()),
                Optional.ofNullable(message.getRevision()).orElse(0),
                Optional.ofNullable(message.getEditedAt()),
                Optional.ofNullable(message.getDeletedAt()),
                Optional.ofNullable(message.getReplyTo()),
                mentions(message),
                Optional.ofNullable(message.getThreadRoot()),
                responses(message),
                message.getAttachment().stream().map(FileRequests::attachment).toList(),
                Optional.ofNullable(message.getDeletedBy())
                        .map(by -> new ChatMessage.Deleter(name(by, ""), name(message.getDeletedReason(), ""))));
    }

    private static List<String> mentions(Message message) {
        List<String> mentions = new ArrayList<>(message.getMention());
        if (Boolean.TRUE.equals(message.isMentionsAll())) {
            mentions.add(Mention.EVERYBODY);
        }
        return List.copyOf(mentions);
    }

    private static Responses responses(Message message) {
        return new Responses(
                Optional.ofNullable(message.getPinnedAt()),
                Optional.ofNullable(message.getReplyCount()).orElse(0),
                message.getReaction().stream()
                        .map(each -> new Reaction(
                                each.getEmoji(),
                                each.getCount(),
                                List.copyOf(each.getUsername()),
                                Boolean.TRUE.equals(each.isOwn())))
                        .toList());
    }

    public static MessageRevision revision(Revision revision) {
        return new MessageRevision(revision.getRevision(), text(revision.getBody()), revision.getWrittenAt());
    }

    public static SendReceipt receipt(Receipt receipt) {
        return new SendReceipt(receipt.getMessageId(), receipt.getRoom(), receipt.getNumber(), receipt.getSentAt());
    }

    /** The current announcement; empty for none. */
    public static Optional<Announcement> announcement(org.chatrpc.contract.@Nullable Announcement told) {
        return Optional.ofNullable(told)
                .map(given -> new Announcement(
                        text(given.getAnnouncementId()),
                        name(given.getText(), ""),
                        Optional.ofNullable(given.getEndsAt())))
                .filter(given -> !given.text().isEmpty());
    }

    public static Report report(RoomReport report) {
        return new Report(
                report.getRoom(), report.getNumber(), name(report.getReporter(), ""), name(report.getReason(), ""));
    }

    /** On one line and without direction controls, even if an older server admitted them. */
    public static String name(String given, String otherwise) {
        return NameText.shown(text(given), otherwise);
    }

    private static String text(String optional) {
        return Objects.requireNonNullElse(optional, "");
    }

    /** A server of another version may know other words, or send none. */
    public static <E extends Enum<E>> E word(Class<E> type, String word, E otherwise) {
        try {
            return Enum.valueOf(type, text(word).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }
}
