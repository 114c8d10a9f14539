package org.chatrpc.limit;

/** Operations that share a rate limit. Every write of an account belongs to exactly one class. */
public enum RateClass {
    /** SendMessage. */
    MESSAGES,
    /** SendMessage, repeated with the {@code clientMessageId} of a message that is already stored. */
    RETRIES,
    /** EditMessage, DeleteMessage. */
    EDITS,
    /** AddReaction, RemoveReaction. */
    REACTIONS,
    /** PinMessage, UnpinMessage. */
    PINS,
    /** ReportMessage. */
    REPORTS,
    /** CreateRoom, UpdateRoom, OpenDirect. */
    ROOMS,
    /** JoinRoom, LeaveRoom, InviteMember, RemoveMember, UnbanMember, SetMemberRole. */
    MEMBERS,
    /** MarkRead. */
    READ_MARKS,
    /** UpdateProfile, ChangePassword. */
    PROFILE,
    /** BlockUser, UnblockUser. */
    BLOCKS,
    /** Login, after the password was verified. */
    SIGN_INS,
    /**
     * Logout, RevokeSession. Separate from signing in, so that someone with a stolen password cannot keep the owner
     * from ending sessions.
     */
    SESSIONS,
    /** Everything that changes something in the administration. */
    ADMINISTRATION
}
