package dev.plumbline.core.plan;

/** How a plan goes about objects that others use while it runs. */
public enum Strategy {
    /** By the plain statements, in as few transactions as can be; whoever uses what they lock waits. */
    SIMPLE,
    /** By ways around long locks, where the engine has them: more steps, in more transactions. */
    ONLINE
}
