package org.chatrpc.limit;

/** Writes that share a rate. Every write of an account belongs to one of them. */
public enum RateClass {
    /** SendMessage. */
    MESSAGES,
    /** SendMessage, repeated with the {@code clientMessageId} of a message that is stored. */
    RETRIES,
    /** CreateRoom, UpdateRoom, OpenDirect. */
    ROOMS,
    /** JoinRoom, LeaveRoom, InviteMember, RemoveMember, SetMemberRole. */
    MEMBERS,
    /** MarkRead. */
    READ_MARKS,
    /** UpdateProfile, ChangePassword. */
    PROFILE,
    /** Login, once the password is known to be right. */
    SIGN_INS,
    /** Logout, RevokeSession. Apart from signing in: a thief of the password must not keep its owner from ending sessions. */
    SESSIONS
}
