package org.chatrpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/** Assertions on refused calls. */
public final class Refusals {
    private Refusals() {}

    /** Asserts that the call is refused for this reason; returns the refusal for further checks. */
    public static ChatException assertRefused(Problem problem, ThrowingCallable call) {
        ChatException refusal = catchThrowableOfType(ChatException.class, call);
        assertThat(refusal).as("a refusal with " + problem).isNotNull();
        assertThat(refusal.problem()).as(refusal.getMessage()).isEqualTo(problem);
        return refusal;
    }
}
