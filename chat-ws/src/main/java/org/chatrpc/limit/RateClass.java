package org.chatrpc.limit;

/** Operations that share a rate limit. Every write of an account belongs to exactly one class, and so do costly reads. */
public enum RateClass {
    /** SendMessage. */
    MESSAGES,
    /** SendMessage with the token of a service account. */
    SERVICE_MESSAGES,
    /** SendMessage, repeated with the {@code clientMessageId} of a message that is already stored. */
    RETRIES,
    /** BeginUpload, FinishUpload, GetFileLimits. */
    UPLOADS,
    /** UploadPart, DownloadPart, and calls that only query the progress of an upload. */
    FILE_PARTS,
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
    /** MarkRead, SetRoomPreferences. */
    READ_MARKS,
    /** UpdateProfile, ChangePassword. */
    PROFILE,
    /** SearchMessages, a read that costs far more than others. */
    SEARCHES,
    /** BlockUser, UnblockUser. */
    BLOCKS,
    /** SetPresence. */
    PRESENCE,
    /** SetTyping. */
    TYPING,
    /** Login, after the password was verified. */
    SIGN_INS,
    /**
     * Logout, RevokeSession. Separate from signing in, so that someone with a stolen password cannot prevent the owner
     * from ending sessions.
     */
    SESSIONS,
    /** Everything that changes something in the administration. */
    ADMINISTRATION,
    /** Everything of the administration that only reads. */
    ADMINISTRATION_READS
}
