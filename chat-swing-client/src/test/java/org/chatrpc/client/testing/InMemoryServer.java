package org.chatrpc.client.testing;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.session.announcement.Announcement;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.PresenceChange;
import org.chatrpc.client.session.gateway.RoomChange;
import org.chatrpc.client.session.gateway.RoomList;
import org.chatrpc.client.session.gateway.SendReceipt;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.gateway.page.FeedPage;
import org.chatrpc.client.session.gateway.page.HistoryPage;
import org.chatrpc.client.session.gateway.page.HistoryRange;
import org.chatrpc.client.session.gateway.page.ThreadPage;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.session.model.BannedPerson;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.FileLimits;
import org.chatrpc.client.session.model.FileList;
import org.chatrpc.client.session.model.MessageRevision;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.model.Report;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomMember;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.model.outgoing.OutgoingChange;
import org.chatrpc.client.session.model.outgoing.OutgoingFile;
import org.chatrpc.client.session.model.outgoing.OutgoingMessage;
import org.chatrpc.client.session.model.outgoing.OutgoingReaction;
import org.chatrpc.client.session.search.MessageSearch;
import org.chatrpc.client.session.search.SearchPage;

/** A chat in memory that satisfies the contract, with a network that fails on demand. One lock guards everything. */
public final class InMemoryServer extends InMemoryAccountCalls {

    /** How the next calls fail. */
    public enum Weather {
        FINE,
        /** No call reaches the server. */
        AWAY,
        /** Calls other than polls are delayed until further notice. */
        SLOW
    }

    private final InMemoryRooms rooms;

    public InMemoryServer() {
        this(Instant.now());
    }

    /** @param start the time of the first message; each further one is a second later */
    public InMemoryServer(Instant start) {
        super(new InMemoryState(start));
        rooms = new InMemoryRooms(state);
    }

    /** From now on polls are answered at once, even without events. */
    public InMemoryServer withoutHolding() {
        holdNoPolls();
        return this;
    }

    @Override
    public RoomList listRooms(SessionToken token) {
        return answer("listRooms", () -> rooms.list(accounts.user(token)));
    }

    @Override
    public RoomSummary createRoom(SessionToken token, NewRoom wanted) {
        return answer("createRoom", () -> rooms.create(accounts.user(token), wanted));
    }

    @Override
    public RoomSummary joinRoom(SessionToken token, String room) {
        return answer("joinRoom", () -> {
            moderation.requireNotBanned(room, accounts.user(token));
            return rooms.join(accounts.user(token), room);
        });
    }

    @Override
    public RoomSummary updateRoom(SessionToken token, RoomChange change) {
        return answer("updateRoom", () -> rooms.update(accounts.user(token), change));
    }

    @Override
    public void leaveRoom(SessionToken token, String room) {
        obey("leaveRoom", () -> state.removeMember(room, accounts.user(token)));
    }

    @Override
    public void inviteMember(SessionToken token, String room, String username) {
        obey("inviteMember", () -> {
            accounts.user(token);
            moderation.requireNotBanned(room, username);
            rooms.invite(room, username);
        });
    }

    @Override
    public void removeMember(SessionToken token, String room, String username) {
        obey("removeMember", () -> {
            accounts.user(token);
            state.removeMember(room, username);
        });
    }

    @Override
    public void banMember(SessionToken token, String room, String username) {
        obey("banMember", () -> moderation.ban(accounts.user(token), room, username));
    }

    @Override
    public void unbanMember(SessionToken token, String room, String username) {
        obey("unbanMember", () -> moderation.unban(accounts.user(token), room, username));
    }

    @Override
    public List<BannedPerson> listBanned(SessionToken token, String room) {
        return answer("listBanned", () -> moderation.banned(accounts.user(token), room));
    }

    @Override
    public void blockUser(SessionToken token, String username) {
        obey("blockUser", () -> moderation.block(accounts.user(token), username, true));
    }

    @Override
    public void unblockUser(SessionToken token, String username) {
        obey("unblockUser", () -> moderation.block(accounts.user(token), username, false));
    }

    @Override
    public List<Person> listBlocked(SessionToken token) {
        return answer("listBlocked", () -> moderation.blocked(accounts.user(token)));
    }

    @Override
    public List<Report> listReports(SessionToken token) {
        return answer("listReports", () -> moderation.openReports(accounts.user(token)));
    }

    @Override
    public void reportMessage(SessionToken token, String messageId, String reason) {
        obey("reportMessage", () -> moderation.report(accounts.user(token), messageId, reason));
    }

    @Override
    public void setMemberRole(SessionToken token, String room, String username, Role role) {
        obey("setMemberRole", () -> rooms.setRole(accounts.user(token), room, username, role));
    }

    @Override
    public List<RoomMember> listMembers(SessionToken token, String room) {
        return answer("listMembers", () -> rooms.members(room));
    }

    @Override
    public List<Person> findPeople(SessionToken token, String query, int limit) {
        return answer("findPeople", () -> rooms.people(query, limit));
    }

    @Override
    public RoomSummary openDirect(SessionToken token, String username) {
        return answer("openDirect", () -> rooms.openDirect(accounts.user(token), username));
    }

    @Override
    public SendReceipt sendMessage(SessionToken token, OutgoingMessage message, List<String> attachmentIds) {
        return answer("sendMessage", () -> messages.send(accounts.user(token), message, files.attached(attachmentIds)));
    }

    @Override
    public Upload beginUpload(SessionToken token, String room, OutgoingFile file) {
        return answer("beginUpload", () -> files.begin(accounts.user(token), room, file));
    }

    @Override
    public long uploadPart(SessionToken token, String uploadId, long offset, ByteBuffer content) {
        return answer("uploadPart", () -> files.part(uploadId, offset, content));
    }

    @Override
    public Attachment finishUpload(SessionToken token, String uploadId) {
        return answer("finishUpload", () -> files.finish(uploadId));
    }

    @Override
    public Part downloadPart(SessionToken token, String attachmentId, boolean thumbnail, long offset) {
        return answer("downloadPart", () -> files.download(attachmentId, thumbnail, offset));
    }

    @Override
    public FileList listFiles(SessionToken token, String room, FileList.Kind kind, Optional<String> before) {
        return answer("listFiles", () -> {
            String me = accounts.user(token);
            return InMemoryFiles.list(
                    state.room(room).messages.stream()
                            .map(message -> Seen.by(me, message))
                            .toList(),
                    kind,
                    before);
        });
    }

    @Override
    public FileLimits fileLimits(SessionToken token, String room) {
        return answer("fileLimits", files::limits);
    }

    @Override
    public ChatMessage editMessage(SessionToken token, OutgoingChange.Edit edit) {
        return answer("editMessage", () -> messages.edit(accounts.user(token), edit));
    }

    @Override
    public void deleteMessage(SessionToken token, String messageId, String reason) {
        obey("deleteMessage", () -> messages.delete(accounts.user(token), messageId, reason));
    }

    @Override
    public List<MessageRevision> listRevisions(SessionToken token, String messageId) {
        return answer("listRevisions", () -> messages.revisions(accounts.user(token), messageId));
    }

    @Override
    public void react(SessionToken token, OutgoingReaction reaction) {
        obey("react", () -> responses.react(accounts.user(token), reaction));
    }

    @Override
    public void pin(SessionToken token, String messageId, boolean pinned) {
        obey("pin", () -> responses.pin(accounts.user(token), messageId, pinned));
    }

    @Override
    public List<ChatMessage> listPinned(SessionToken token, String room) {
        return answer("listPinned", () -> responses.pinned(accounts.user(token), room));
    }

    @Override
    public ThreadPage readThread(SessionToken token, String messageId, HistoryRange range, int limit) {
        return answer("readThread", () -> responses.thread(accounts.user(token), messageId, range, limit));
    }

    @Override
    public SearchPage searchMessages(SessionToken token, MessageSearch search) {
        return answer("searchMessages", () -> searches.search(accounts.user(token), search));
    }

    @Override
    public HistoryPage readHistory(SessionToken token, String room, HistoryRange range, int limit) {
        return answer("readHistory", () -> messages.page(accounts.user(token), room, range, limit));
    }

    @Override
    public Optional<Duration> setTyping(SessionToken token, String room) {
        return answer("setTyping", () -> presences.type(accounts.user(token), room));
    }

    @Override
    public Person setPresence(SessionToken token, PresenceChange change) {
        return answer("setPresence", () -> presences.change(accounts.user(token), change));
    }

    @Override
    public Optional<Announcement> announcement(SessionToken token) {
        return answer("announcement", () -> {
            accounts.user(token);
            return announcements.current();
        });
    }

    @Override
    public Announcement announce(SessionToken token, String text, Optional<Instant> end) {
        return answer("announce", () -> announcements.announce(accounts.user(token), text, end));
    }

    @Override
    public void clearAnnouncement(SessionToken token) {
        obey("clearAnnouncement", () -> announcements.clear(accounts.user(token)));
    }

    @Override
    public void markRead(SessionToken token, String room, long number) {
        obey("markRead", () -> state.markRead(room, accounts.user(token), number));
    }

    @Override
    public FeedPage receive(SessionToken token, String cursor, Duration wait) {
        return hold("receive", wait, () -> state.log.eventsAfter(Integer.parseInt(cursor), accounts.user(token)));
    }
}
