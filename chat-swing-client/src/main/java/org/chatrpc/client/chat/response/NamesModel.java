package org.chatrpc.client.chat.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.emoji.EmojiNames;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.ui.Texts;

/**
 * The display names of the people of a room, from its messages and, once they are needed, from its members; contains
 * no UI code.
 */
public final class NamesModel {

    private static final Logger LOG = Logger.getLogger(NamesModel.class.getName());

    /** Enough for one line. */
    private static final int MAX_NAMES = 10;

    private final Map<String, String> members = new HashMap<>();
    private final ChatSession session;
    private final Conversation conversation;
    private boolean asked;
    private Optional<EmojiNames> emoji = Optional.empty();
    private boolean emojiAsked;

    NamesModel(ChatSession session, Conversation conversation) {
        this.session = session;
        this.conversation = conversation;
    }

    /** Reads the members, unless that has been done. */
    private void load() {
        if (!asked) {
            asked = true;
            session.roomCalls()
                    .listMembers(
                            conversation.room(),
                            found -> found.forEach(member -> members.put(member.username(), member.displayName())),
                            // A failed request is repeated when the names are next needed.
                            failure -> asked = false);
        }
    }

    /** Passes on the names of emoji, later unless they have been read. */
    void emoji(Consumer<EmojiNames> action) {
        emoji.ifPresentOrElse(
                action,
                () -> session.files()
                        .onDisk(
                                EmojiNames::get,
                                names -> {
                                    emoji = Optional.of(names);
                                    action.accept(names);
                                },
                                failure -> LOG.log(Level.WARNING, "The names of emoji cannot be read", failure)));
    }

    /** Who chose the emoji of a chip, in a sentence. */
    public String who(Row.Chip chip) {
        load();
        if (!emojiAsked) {
            emojiAsked = true;
            emoji(read -> {});
        }
        String me = session.account().username();
        List<String> usernames = new ArrayList<>(chip.usernames());
        boolean named = usernames.stream().limit(MAX_NAMES).anyMatch(me::equals);
        if (chip.mine() && !named) {
            usernames.remove(me);
            usernames.add(0, me);
        }
        List<String> first = usernames.stream().limit(MAX_NAMES).map(this::name).toList();
        int others = chip.count() - first.size();
        String names = String.join(", ", first);
        String people = others > 0 ? Texts.get("chat.reaction.others", names, others) : names;
        String tip = emoji.flatMap(known -> known.name(chip.emoji()))
                .map(name -> Texts.get("chat.reaction.tip.named", chip.emoji(), name, people))
                .orElseGet(() -> Texts.get("chat.reaction.tip", chip.emoji(), people));
        return chip.pending() ? tip + " " + Texts.get("chat.reaction.pending") : tip;
    }

    private String name(String username) {
        if (username.equals(session.account().username())) {
            return Texts.get("chat.reaction.me");
        }
        return session.names().known(username).orElseGet(() -> session.names().shown(username, nameInRoom(username)));
    }

    /** As the members or the messages have it; both may be outdated. */
    private String nameInRoom(String username) {
        String member = members.get(username);
        return member != null
                ? member
                : conversation.transcript().messages().stream()
                        .filter(message -> message.author().equals(username))
                        .map(ChatMessage::authorName)
                        .collect(Collectors.reducing(username, (before, later) -> later));
    }
}
