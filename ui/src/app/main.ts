import "$boot";
