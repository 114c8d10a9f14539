package org.chatrpc.soap;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chatrpc.Chat;
import org.chatrpc.file.ChatFiles;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.message.StoredMessage;

/**
 * A room of a kind with people in it, messages of somebody else, one with a file and one that is pinned, and what each caller has
 * written, reacted with and begun to upload there as a member.
 */
final class Scene {
    /** Another member of all rooms but the direct ones. */
    private static final String OTHER = "other";
    /** Somebody whom they could invite. */
    static final String OUTSIDER = "outsider";

    /** What every caller who is or was a member has reacted with. */
    static final String REACTION = "\uD83D\uDC4D";

    static final byte[] CONTENT = ChatFiles.text("what is in the file");

    /** What there is in a room. */
    enum Content {
        NONE,
        MESSAGES,
        /** Messages as well. */
        FILES
    }

    private final Chat chat;
    private final Map<Caller, String> messages = new EnumMap<>(Caller.class);
    private final Map<Caller, String> uploads = new EnumMap<>(Caller.class);
    private final String owner;
    private final String other;
    private final Content content;
    private String room;
    private StoredMessage message;
    private StoredMessage pinned;
    private String upload;

    private Scene(Chat chat, String owner, String other, Content content) {
        this.chat = chat;
        this.owner = owner;
        this.other = other;
        this.content = content;
    }

    /** Makes the people, but for the administrator, who is the first account. */
    static void people(Chat chat) {
        chat.register(Caller.ADMINISTRATOR.username());
        for (Caller caller : Caller.values()) {
            if (caller != Caller.ADMINISTRATOR && caller != Caller.SERVICE) {
                chat.register(caller.username());
            }
        }
        chat.registerAll(OTHER, OUTSIDER);
        chat.administration
                .services()
                .create(Caller.ADMINISTRATOR.username(), Caller.SERVICE.username(), Optional.empty(), List.of());
    }

    /**
     * A room of this kind in which these callers have their roles.
     *
     * @param content what there is beside people, as everything takes its time
     */
    static Scene of(Chat chat, RoomKind kind, Collection<Caller> callers, Content content) {
        if (kind == RoomKind.DIRECT) {
            return direct(chat, callers.contains(Caller.MEMBER) ? Caller.MEMBER.username() : OUTSIDER);
        }
        Scene scene = new Scene(chat, Caller.OWNER.username(), OTHER, content);
        scene.create(kind.visibility());
        callers.stream().filter(Caller::wasMember).forEach(scene::member);
        scene.endMemberships(callers);
        scene.become(kind);
        return scene;
    }

    private static Scene direct(Chat chat, String one) {
        Scene scene = new Scene(chat, one, "d" + UUID.randomUUID().toString().substring(0, 20), Content.FILES);
        chat.register(scene.other);
        scene.room = chat.rooms.openDirect(one, scene.other).info().id();
        scene.write();
        scene.wrote(Caller.MEMBER, one);
        return scene;
    }

    private void create(Visibility visibility) {
        room = "r" + UUID.randomUUID();
        chat.rooms.create(owner, room, Optional.empty(), Optional.empty(), visibility, Optional.empty());
        chat.members.invite(owner, room, other);
        write();
    }

    /** What the other member writes and uploads. */
    private void write() {
        if (content == Content.NONE) {
            return;
        }
        ChatFiles files = new ChatFiles(chat);
        message = content == Content.FILES
                ? files.post(other, room, "look", "a.txt", CONTENT).message()
                : chat.post(other, room, "look").message();
        pinned = chat.post(other, room, "pinned").message();
        chat.pins.pin(owner, Long.toString(pinned.id()));
        upload = content == Content.FILES ? begun(other) : "";
    }

    private String begun(String username) {
        ChatFiles files = new ChatFiles(chat);
        return files.begin(username, room, "b.txt", CONTENT, UUID.randomUUID().toString())
                .uploadId();
    }

    private void member(Caller caller) {
        String username = caller.username();
        switch (caller) {
            case OWNER -> {
                // Who created the room.
            }
            case MODERATOR -> {
                chat.members.invite(owner, room, username);
                chat.members.setRole(owner, room, username, Role.MODERATOR);
            }
            case MEMBER -> {
                if (chat.rooms.get(owner, room).info().visibility() == Visibility.PUBLIC) {
                    chat.members.join(username, room);
                } else {
                    chat.members.invite(owner, room, username);
                }
            }
            default -> chat.members.invite(owner, room, username);
        }
        wrote(caller, username);
    }

    private void wrote(Caller caller, String username) {
        if (content == Content.NONE) {
            return;
        }
        messages.put(
                caller, Long.toString(chat.post(username, room, "own").message().id()));
        chat.reactions.add(username, message(), REACTION);
        if (content == Content.FILES && caller != Caller.SERVICE) {
            uploads.put(caller, begun(username));
        }
    }

    private void endMemberships(Collection<Caller> callers) {
        if (callers.contains(Caller.BANNED)) {
            chat.bans.ban(owner, room, Caller.BANNED.username());
        }
        if (callers.contains(Caller.FORMER)) {
            chat.members.leave(Caller.FORMER.username(), room);
        }
    }

    private void become(RoomKind kind) {
        String admin = Caller.ADMINISTRATOR.username();
        switch (kind) {
            case ARCHIVED -> chat.administration.rooms().setArchived(admin, room, true);
            case POSTING ->
                chat.rooms.update(
                        owner, room, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Role.MODERATOR));
            case HELD -> chat.administration.retention().setHold(admin, room, true, "");
            case DELETED -> chat.administration.retention().deleteRoom(admin, room, room);
            default -> {
                // As it is.
            }
        }
    }

    String room() {
        return room;
    }

    String otherMember() {
        return other;
    }

    String pinned() {
        return content == Content.NONE ? "" : Long.toString(pinned.id());
    }

    /** A message by the other member, which is not pinned. */
    String message() {
        return content == Content.NONE ? "" : Long.toString(message.id());
    }

    /** A message by this caller, or else by the other member. */
    String messageBy(Caller caller) {
        return messages.getOrDefault(caller, message());
    }

    String attachment() {
        return content == Content.FILES ? message.attachments().get(0).id() : "";
    }

    /** What this caller has begun to upload, or else the other member. */
    String uploadOf(Caller caller) {
        return uploads.getOrDefault(caller, upload);
    }
}
