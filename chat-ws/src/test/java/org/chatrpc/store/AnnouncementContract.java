package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.chatrpc.message.PostMessage;
import org.chatrpc.message.response.AddReaction;
import org.chatrpc.message.response.ResponsePolicy;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.CreateRoom;
import org.chatrpc.room.UpdateRoom;
import org.chatrpc.room.member.JoinRoom;
import org.chatrpc.room.member.SetMemberRole;
import org.junit.jupiter.api.Test;

/** A room says which role its members need to post. */
interface AnnouncementContract extends EditingSteps {

    /** The room {@code news}, with alice as owner, bob as moderator and carol as member. */
    private Chat news(Role postingRole) {
        Chat chat = chat();
        chat.members("alice", "bob", "carol");
        chat.committed(new CreateRoom("alice", "news", "News", "", Visibility.PUBLIC, postingRole));
        chat.committed(new JoinRoom("bob", "news"));
        chat.committed(new JoinRoom("carol", "news"));
        chat.committed(new SetMemberRole("alice", "news", "bob", Role.MODERATOR));
        return chat;
    }

    private static UpdateRoom postingRole(String actor, Role role) {
        return new UpdateRoom(actor, "news", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(role));
    }

    private Role storedRole() {
        return log().snapshot().rooms().stream()
                .filter(room -> room.info().id().equals("news"))
                .findFirst()
                .orElseThrow()
                .info()
                .postingRole();
    }

    @Test
    default void onlyThoseWithTheRolePostAndAllReact() {
        Chat chat = news(Role.MODERATOR);
        StoredMessage sent = chat.posted(Chat.post("news", "bob", "Closed on Monday"));

        assertThat(chat.refusal(Chat.post("news", "carol", "Why?"))).isEqualTo(Problem.NOT_PERMITTED);
        assertThat(chat.committed(new AddReaction("carol", "news", sent.id(), "👍", new ResponsePolicy(3, 3))))
                .hasSize(1);
        chat.committed(postingRole("alice", Role.OWNER));
        assertThat(chat.refusal(Chat.post("news", "bob", "Open again"))).isEqualTo(Problem.NOT_PERMITTED);
        assertThat(chat.posted(Chat.post("news", "alice", "Open again")).number())
                .isEqualTo(2);
        assertThat(database().reopened().log().snapshot().rooms())
                .filteredOn(room -> room.info().id().equals("news"))
                .extracting(room -> room.info().postingRole())
                .containsExactly(Role.OWNER);
    }

    @Test
    default void onlyOwnersSetIt() {
        Chat chat = news(Role.MEMBER);

        assertThat(chat.refusal(postingRole("bob", Role.MODERATOR))).isEqualTo(Problem.NOT_PERMITTED);
        assertThat(chat.committed(postingRole("alice", Role.MODERATOR))).hasSize(1);
        assertThat(chat.committed(postingRole("alice", Role.MODERATOR))).isEmpty();
        chat.committed(new UpdateRoom(
                "bob", "news", Optional.of("Old news"), Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(storedRole()).as("after another change").isEqualTo(Role.MODERATOR);
    }

    @Test
    default void whoMayNoLongerPostCannotEditButDeletesAndRetries() {
        Chat chat = news(Role.MEMBER);
        PostMessage post = Chat.post("news", "carol", "hello");
        StoredMessage sent = chat.posted(post);
        chat.committed(postingRole("alice", Role.MODERATOR));

        assertThat(chat.refusal(edit("carol", sent, "buy this"))).isEqualTo(Problem.NOT_PERMITTED);
        assertThat(chat.committed(edit("carol", sent, "hello"))).as("a retry").isEmpty();
        assertThat(chat.decision(post)).isEqualTo(Chat.duplicateOf(sent));
        assertThat(chat.committed(delete("carol", sent))).hasSize(1);
    }

    @Test
    default void theRoleIsDecidedInTheTransaction() {
        Chat chat = news(Role.MEMBER);

        assertThat(Chat.refusal(chat.append(
                                postingRole("alice", Role.MODERATOR),
                                new SetMemberRole("alice", "news", "bob", Role.MEMBER),
                                Chat.post("news", "bob", "too late"))
                        .decisions()
                        .get(2)))
                .isEqualTo(Problem.NOT_PERMITTED);
    }
}
