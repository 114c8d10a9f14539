package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chatrpc.message.Mentions;
import org.chatrpc.message.PostMessage;
import org.chatrpc.message.response.AddReaction;
import org.chatrpc.message.response.ResponsePolicy;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.account.AccountCreated;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.CreateRoom;
import org.chatrpc.room.UpdateRoom;
import org.chatrpc.room.member.InviteMember;
import org.chatrpc.room.member.JoinRoom;
import org.chatrpc.room.member.RemoveMember;
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
    default void aServicePostsWhereWhoMayPostLetItIn() {
        Chat chat = news(Role.MEMBER);
        chat.committed(Chat.accountCreated("zoe", true));
        for (String service : List.of("bot", "probe")) {
            chat.committed(new AccountCreated(new AccountInfo(service, "Bot", false, Chat.NOW).asService(), "zoe"));
        }
        chat.committed(new InviteMember("carol", "news", "bot"));
        chat.committed(postingRole("alice", Role.MODERATOR));
        StoredMessage sent = chat.posted(byService("bot", "Build 42 passed"));

        assertThat(chat.committed(edit("bot", sent, "Build 42 failed"))).hasSize(1);
        assertThat(chat.refusal(byService("probe", "let me in"))).isEqualTo(Problem.NOT_A_MEMBER);
        assertThat(chat.refusal(new InviteMember("carol", "news", "probe"))).isEqualTo(Problem.NOT_PERMITTED);
        assertThat(chat.committed(new InviteMember("bob", "news", "probe"))).hasSize(1);
        chat.posted(byService("probe", "here I am"));
        chat.committed(postingRole("alice", Role.OWNER));
        chat.committed(new RemoveMember("alice", "news", "probe"));
        assertThat(chat.refusal(new InviteMember("bob", "news", "probe"))).isEqualTo(Problem.NOT_PERMITTED);
        chat.posted(byService("bot", "Build 43 passed"));
        chat.committed(new UpdateRoom(
                "alice", "news", Optional.empty(), Optional.empty(), Optional.of(true), Optional.empty()));
        assertThat(chat.refusal(byService("bot", "Build 44 passed"))).isEqualTo(Problem.ROOM_ARCHIVED);
    }

    private static PostMessage byService(String service, String body) {
        return new PostMessage(service, true, "news", body, body, 0, Mentions.NONE, List.of());
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
