package org.chatrpc.client.login;

/** What a person fills in, and where an error can stand. */
public enum LoginField {
    SERVER,
    USERNAME,
    PASSWORD,
    DISPLAY_NAME,
    /** Not one field: the request as a whole. */
    FORM
}
