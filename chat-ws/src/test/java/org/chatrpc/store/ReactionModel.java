package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chatrpc.model.fact.message.MessageFact;
import org.chatrpc.model.fact.message.ReactionAdded;
import org.chatrpc.model.fact.message.ReactionRemoved;
import org.chatrpc.model.message.Reaction;
import org.chatrpc.model.message.StoredMessage;

/** The part of the reference model about the reactions to messages. */
final class ReactionModel {
    /** By message and emoji, who reacts. */
    private final Map<Long, Map<String, List<String>>> reactions = new LinkedHashMap<>();

    void apply(MessageFact fact) {
        Map<String, List<String>> ofMessage =
                reactions.computeIfAbsent(fact.message().id(), id -> new LinkedHashMap<>());
        if (fact.message().isDeleted()) {
            ofMessage.clear();
        } else if (fact instanceof ReactionAdded added) {
            ofMessage.computeIfAbsent(added.emoji(), emoji -> new ArrayList<>()).add(added.actor());
        } else if (fact instanceof ReactionRemoved removed) {
            assertThat(ofMessage.get(removed.emoji()).remove(removed.actor())).isTrue();
            ofMessage.values().removeIf(List::isEmpty);
        }
    }

    /** Must hold once all entries have been applied. */
    void assertReactionsOf(List<StoredMessage> messages) {
        assertThat(messages)
                .allSatisfy(message -> assertThat(message.responses().reactions())
                        .isEqualTo(reactions.getOrDefault(message.id(), Map.of()).entrySet().stream()
                                .map(each -> new Reaction(
                                        each.getKey(), each.getValue().size(), each.getValue()))
                                .toList()));
        assertThat(reactions).isNotEmpty();
    }
}
