package org.chatrpc.soap.mapping;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.chatrpc.contract.BannedUser;
import org.chatrpc.contract.Member;
import org.chatrpc.contract.Room;
import org.chatrpc.model.Ban;
import org.chatrpc.model.Membership.Notify;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.presence.ShownPresence;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.MemberView;
import org.chatrpc.room.RoomView;

/** Maps rooms and members to the contract's types. Thread-safe. */
public final class RoomMapping {
    private final PeopleMapping people;
    private final Supplier<Role> everybodyRole;

    /** @param everybodyRole the lowest role that may currently mention everyone in a room */
    public RoomMapping(PeopleMapping people, Supplier<Role> everybodyRole) {
        this.people = people;
        this.everybodyRole = everybodyRole;
    }

    public Room room(RoomView view) {
        Room room = new Room();
        room.setRoom(view.info().id());
        room.setTitle(view.peer().map(people::displayName).orElse(view.info().title()));
        room.setTopic(view.info().topic().isEmpty() ? null : view.info().topic());
        room.setVisibility(view.info().visibility().name());
        room.setArchived(view.info().archived());
        room.setCreatedAt(view.info().createdAt());
        room.setMemberCount(view.memberCount());
        room.setLastNumber(view.lastNumber());
        room.setLastMessageAt(view.lastMessageAt().orElse(null));
        view.role().ifPresent(role -> {
            room.setRole(role.name());
            room.setReadNumber(view.readNumber());
            room.setMentions(view.mentions());
        });
        view.member().map(MemberView::membership).ifPresent(member -> {
            room.setNotify(member.notifications().name());
            room.setFavourite(member.favourite());
        });
        room.setPinnedCount(view.pinnedCount() == 0 ? null : (Integer) view.pinnedCount());
        Role postingRole = view.info().postingRole();
        room.setPostingRole(postingRole == Role.MEMBER ? null : postingRole.name());
        room.setMentionsAllRole(
                view.info().visibility() == Visibility.DIRECT
                        ? null
                        : everybodyRole.get().name());
        room.setRetentionDays(view.info().retention().messageDays());
        room.setPeer(view.peer().orElse(null));
        return room;
    }

    /** A member of a room of which the reader is one, too. */
    public Member member(MemberView view, String reader) {
        Member member = member(view.username(), view.role(), people.shownRoommate(view.username(), reader));
        member.setJoinedAt(view.joinedAt());
        return member;
    }

    /** A current or former member of a room. */
    public Member member(String username, Role role, String reader) {
        return member(username, role, people.shown(username, reader));
    }

    private Member member(String username, Role role, ShownPresence shown) {
        Member member = new Member();
        member.setUsername(username);
        member.setDisplayName(people.displayName(username));
        member.setKind(people.isService(username) ? PeopleMapping.SERVICE : null);
        member.setRole(role.name());
        member.setPresence(shown.status().name());
        member.setStatusText(shown.text().orElse(null));
        member.setStatusUntil(shown.textUntil().orElse(null));
        member.setLastSeenAt(shown.lastSeen().orElse(null));
        return member;
    }

    public BannedUser banned(Ban ban) {
        BannedUser banned = new BannedUser();
        banned.setUsername(ban.username());
        banned.setDisplayName(people.displayName(ban.username()));
        banned.setBannedAt(ban.at());
        banned.setBannedBy(ban.by());
        return banned;
    }

    /**
     * @param field the request element
     */
    public static Role role(String field, String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        ChatException.in(field, Problem.INVALID_VALUE, field + " must be OWNER, MODERATOR or MEMBER."));
    }

    public static Notify notifications(String name) {
        return Arrays.stream(Notify.values())
                .filter(notify -> notify.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        ChatException.in("notify", Problem.INVALID_VALUE, "notify must be ALL, MENTIONS or NOTHING."));
    }

    public static Visibility visibility(Optional<String> name) {
        return switch (name.orElse("PUBLIC")) {
            case "PUBLIC" -> Visibility.PUBLIC;
            case "PRIVATE" -> Visibility.PRIVATE;
            default ->
                throw ChatException.in("visibility", Problem.INVALID_VALUE, "visibility must be PUBLIC or PRIVATE.");
        };
    }
}
