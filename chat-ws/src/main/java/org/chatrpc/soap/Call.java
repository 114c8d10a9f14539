package org.chatrpc.soap;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.chatrpc.contract.Fault;
import org.chatrpc.feed.FeedPage;
import org.chatrpc.limit.AnswerBudget;
import org.jspecify.annotations.Nullable;

/**
 * One call on its way: what the filter gives the endpoint on the other side of the SOAP stack, and what it must know to tell
 * the endpoint's answers from those of the stack; and what it tells of the call afterwards. Bound to the thread between {@link #begin} and {@link #end}, as a SOAP stack
 * calls the endpoint on the thread of the request.
 */
public final class Call {
    private static final ThreadLocal<Call> CURRENT = new ThreadLocal<>();

    private final EndpointContext context;
    private final String address;
    private final String id =
            HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    private long began = System.nanoTime();
    private int bytesIn;
    private String operation = "";
    private String username = "";
    private FinishedCall.@Nullable Poll poll;
    private boolean reachedEndpoint;
    private @Nullable Fault fault;
    /** Null until the call needs it. */
    private AnswerBudget.@Nullable Share memory;

    /** A call from this network address, which will not reach the endpoint unless it is {@link #begin begun}. */
    public Call(EndpointContext context, String address) {
        this.context = context;
        this.address = address;
    }

    /** Starts a call from this network address on this thread. */
    public static Call begin(EndpointContext context, String address) {
        Call call = new Call(context, address);
        CURRENT.set(call);
        return call;
    }

    /** The call that runs on this thread. */
    public static Call current() {
        return CURRENT.get();
    }

    /** Ends the call that runs on this thread. */
    public static void end() {
        CURRENT.remove();
    }

    public EndpointContext context() {
        return context;
    }

    /** Short and random: what the server's log calls this call. */
    public String id() {
        return id;
    }

    /** The request is here, so many bytes of it, and the work on it begins: until now it was the network's. */
    public void received(int bytes) {
        bytesIn = bytes;
        began = System.nanoTime();
    }

    /** The request is a call of this operation of the contract. */
    public void isOf(String contractOperation) {
        operation = contractOperation;
    }

    /** The caller is this person, which a token or a password proved. */
    public void madeBy(String person) {
        username = person;
    }

    /** The call is a poll, and this is what it found. */
    void polled(FeedPage page) {
        poll = new FinishedCall.Poll(page.held(), page.entries().size());
    }

    /** The share of the memory for answers that this call has reserved; kept until {@link #freeMemory}. */
    AnswerBudget.Share memory() {
        if (memory == null) {
            memory = context.services().answers().share();
        }
        return memory;
    }

    /** The answer was sent, or was given up. */
    public void freeMemory() {
        if (memory != null) {
            memory.close();
        }
    }

    /** The network address of the caller. */
    public String address() {
        return address;
    }

    /** The SOAP stack understood the request and called the endpoint. */
    void reachEndpoint() {
        reachedEndpoint = true;
    }

    public boolean reachedEndpoint() {
        return reachedEndpoint;
    }

    /** The endpoint refused the call for this reason. */
    void refuse(Fault reason) {
        fault = reason;
    }

    /** Why the endpoint refused the call; null if it did not. */
    public @Nullable Fault fault() {
        return fault;
    }

    /** How long the server has worked on it. */
    public Duration work() {
        Duration passed = Duration.ofNanos(System.nanoTime() - began);
        return poll == null ? passed : passed.minus(poll.held());
    }

    /** @param answer the fault that was the answer, or null */
    public FinishedCall finished(@Nullable Fault answer, Duration work, int bytesOut) {
        return new FinishedCall(
                id,
                operation,
                username,
                Optional.ofNullable(answer).map(Fault::getCode),
                work,
                answer == null ? Optional.ofNullable(poll) : Optional.empty(),
                bytesIn,
                bytesOut);
    }
}
