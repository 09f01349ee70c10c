declare module "$boot";
