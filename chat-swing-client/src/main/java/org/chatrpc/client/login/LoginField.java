package org.chatrpc.client.login;

/** The fields of the form, and where an error can be shown. */
public enum LoginField {
    SERVER,
    USERNAME,
    PASSWORD,
    DISPLAY_NAME,
    SETUP_TOKEN,
    NEW_PASSWORD,
    /** The form as a whole. */
    FORM
}
