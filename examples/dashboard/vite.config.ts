import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// `base` lets the built page stand in any folder.
export default defineConfig({ base: './', plugins: [react()] });
